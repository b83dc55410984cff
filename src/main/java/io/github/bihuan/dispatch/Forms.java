package io.github.bihuan.dispatch;

import io.github.bihuan.shared.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of the program and their indicators, read once; a faulty file keeps the program from starting. */
@Singleton
final class Forms {

    private final Map<String, FormDefinition> forms = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    Forms() {
        for (String code : FormFiles.CODES) {
            FormDefinition form = FormFiles.form(code);
            forms.put(code, form);
            form.indicators().forEach(indicator -> indicators.computeIfAbsent(indicator, FormFiles::indicator));
        }
    }

    List<FormDefinition> all() {
        return List.copyOf(forms.values());
    }

    /** Refuses (404) a code that no form has. */
    FormDefinition require(String code) {
        return Optional.ofNullable(forms.get(code)).orElseThrow(() -> CommonProblem.notFound("报表"));
    }

    Indicator indicator(String code) {
        return indicators.get(code);
    }

    /** The indicators of the form's computed cells. */
    List<Indicator> indicatorsOf(FormDefinition form) {
        return form.cells().stream()
                .filter(cell -> cell.kind() == CellKind.COMPUTED)
                .map(cell -> indicators.get(cell.indicator()))
                .distinct()
                .toList();
    }
}
