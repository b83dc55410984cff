package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.domain.FiledDocument;
import io.github.bihuan.dispatch.domain.HazardFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is on file about the hazards of a chunk, by hazard. */
final class HazardPapers {

    private final Map<UUID, HazardFile> files = new HashMap<>();
    private final Map<UUID, List<String>> listings = new HashMap<>();
    private final Map<UUID, List<String>> penalties = new HashMap<>();
    private final Map<UUID, List<String>> orders = new HashMap<>();
    private final Map<UUID, String> officials = new HashMap<>();
    private final Map<UUID, String> remarks = new HashMap<>();
    private final LocalDate cutOff;

    HazardPapers(LocalDate cutOff) {
        this.cutOff = cutOff;
    }

    HazardPapers documents(Map<UUID, List<FiledDocument>> found) {
        found.forEach((hazard, documents) -> files.put(hazard, HazardFile.of(documents, cutOff)));
        return this;
    }

    HazardPapers listings(Map<UUID, List<String>> found) {
        listings.putAll(found);
        return this;
    }

    /** Penalties, and decisions not to penalise. */
    HazardPapers penalties(Map<UUID, List<String>> found) {
        found.forEach((hazard, texts) -> penalties.merge(
                hazard, texts, (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream())
                        .toList()));
        return this;
    }

    HazardPapers orders(Map<UUID, List<String>> found) {
        orders.putAll(found);
        return this;
    }

    HazardPapers officials(Map<UUID, String> found) {
        officials.putAll(found);
        return this;
    }

    HazardPapers remarks(Map<UUID, String> found) {
        remarks.putAll(found);
        return this;
    }

    /** The officers the files name. */
    UUID[] officers() {
        return files.values().stream()
                .map(HazardFile::trackingOfficerId)
                .filter(id -> id != null)
                .distinct()
                .toArray(UUID[]::new);
    }

    HazardFile file(UUID hazard) {
        return files.computeIfAbsent(hazard, id -> HazardFile.of(List.of(), cutOff));
    }

    String listing(UUID hazard) {
        return joined(listings, hazard);
    }

    String penalty(UUID hazard) {
        return joined(penalties, hazard);
    }

    String orders(UUID hazard) {
        return joined(orders, hazard);
    }

    String remark(UUID hazard) {
        return remarks.get(hazard);
    }

    String officer(UUID id) {
        return id == null ? "" : officials.getOrDefault(id, "");
    }

    private static String joined(Map<UUID, List<String>> texts, UUID hazard) {
        return texts.getOrDefault(hazard, List.of()).stream().collect(Collectors.joining("；"));
    }
}
