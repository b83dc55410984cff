package io.github.bihuan.shared.reference;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The checklists of {@code reference/checklists}. */
@Singleton
public final class Checklists {

    static final List<String> FILES = List.of(
            "confined-space",
            "five-in-place",
            "hazchem-unit",
            "leasing-outsourcing",
            "lessee",
            "lessor-duty",
            "lessor-premises",
            "outsourcing",
            "principal-duties",
            "spot-check-hl");

    private final List<Checklist> lists;

    Checklists() {
        lists = FILES.stream()
                .map(file -> ShippedFiles.read("reference/checklists/" + file + ".yaml", Checklist.class))
                .toList();
    }

    public List<Checklist> all() {
        return lists;
    }

    public Optional<Checklist> find(String code) {
        return lists.stream().filter(list -> list.code().equals(code)).findFirst();
    }
}
