package io.github.bihuan.shared.http;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Stops reading a JSON body that is deeper or longer than any document of the domain, before it costs memory. */
@Singleton
final class JsonLimits implements ObjectMapperCustomizer {

    private final StreamReadConstraints limits;

    JsonLimits(HttpSettings settings) {
        HttpSettings.Json json = settings.json();
        this.limits = StreamReadConstraints.builder()
                .maxNestingDepth(json.maxDepth())
                .maxStringLength(json.maxStringLength())
                .maxNumberLength(json.maxNumberLength())
                .maxNameLength(json.maxNameLength())
                .build();
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(limits);
    }
}
