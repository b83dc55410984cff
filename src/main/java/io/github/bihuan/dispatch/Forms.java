package io.github.bihuan.dispatch;

import io.github.bihuan.shared.problem.CommonProblem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The forms of the program and their indicators, read once; a faulty file keeps the program from starting. */
@Singleton
final class Forms {

    private final Map<String, List<FormDefinition>> forms = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    /** @param directory of further form files, {@code bihuan.forms.directory} */
    @Inject
    Forms(@ConfigProperty(name = "bihuan.forms.directory") Optional<String> directory) {
        var files = new FormFiles(directory.map(Path::of).orElse(null));
        for (String name : files.names()) {
            FormDefinition form = files.form(name);
            forms.computeIfAbsent(form.code(), code -> new ArrayList<>()).add(form);
            form.indicators().forEach(indicator -> indicators.computeIfAbsent(indicator, files::indicator));
        }
        forms.values().forEach(versions -> versions.sort(Comparator.comparing(FormDefinition::validFrom)));
    }

    /** The newest version of each. */
    List<FormDefinition> all() {
        return forms.values().stream()
                .map(versions -> versions.get(versions.size() - 1))
                .toList();
    }

    /** The newest version; refuses (404) a code that no form has. */
    FormDefinition require(String code) {
        return require(code, LocalDate.MAX);
    }

    /** The version that is filled in for a day: the last that was valid by then, before the first one the first. */
    FormDefinition require(String code, LocalDate on) {
        List<FormDefinition> versions =
                Optional.ofNullable(forms.get(code)).orElseThrow(() -> CommonProblem.notFound("报表"));
        return versions.stream()
                .filter(form -> !form.validFrom().isAfter(on))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0));
    }

    /** The version a report was filed with. */
    FormDefinition require(String code, int version) {
        return Optional.ofNullable(forms.get(code)).stream()
                .flatMap(List::stream)
                .filter(form -> form.version() == version)
                .findFirst()
                .orElseThrow(() -> CommonProblem.notFound("报表"));
    }

    boolean contains(String code) {
        return forms.containsKey(code);
    }

    Indicator indicator(String code) {
        return indicators.get(code);
    }

    /** The indicators of the form's counted cells. */
    List<Indicator> indicatorsOf(FormDefinition form) {
        return form.cells().stream()
                .filter(cell -> cell.kind().isCounted())
                .map(cell -> indicators.get(cell.indicator()))
                .distinct()
                .toList();
    }
}
