package io.github.bihuan.delivery;

import io.github.bihuan.delivery.ChannelApi.ChannelChange;
import io.github.bihuan.delivery.ChannelApi.NewChannel;
import io.github.bihuan.delivery.ChannelRepository.Stored;
import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.DeliveryProblem;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes a channel's row from what was asked for: checks what its kind needs, seals what is secret. */
@Singleton
final class ChannelSettings {

    private final OutboundUrls urls;
    private final ChannelLines lines;
    private final Set<String> kinds;

    ChannelSettings(OutboundUrls urls, ChannelLines lines, @All List<Consignor> consignors) {
        this.urls = urls;
        this.lines = lines;
        this.kinds = consignors.stream()
                .flatMap(consignor -> consignor.kinds().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses a URL that leads where nobody may call; null is no URL and harmless. */
    Uni<Void> requireHarmless(String url) {
        return url == null
                ? Uni.createFrom().voidItem()
                : urls.checked(parsed(url))
                        .onFailure(OutboundUrls.Refused.class)
                        .transform(refused -> refused(refused.getMessage()))
                        .replaceWithVoid();
    }

    Stored of(UUID id, NewChannel request) {
        Channel channel = request.channel();
        requireConfigured(channel);
        String secret = blankToNull(request.secret());
        requireSecret(channel, secret);
        var row = new Stored(
                id,
                channel,
                request.name().strip(),
                Regions.canonical(request.regionCode(), "regionCode"),
                request.organisationId(),
                lines.sealed(id, "url", request.url().strip()),
                shown(parsed(request.url())),
                lines.sealed(id, "secret", secret),
                known(request.noticeKinds(), List.of()),
                or(request.steps(), List.of()),
                request.smsTemplate(),
                or(request.smsVariables(), Map.of()),
                perMinute(channel, or(request.perMinute(), channel.perMinute())),
                ChannelStatus.ACTIVE);
        requireTemplate(row);
        return row;
    }

    Stored changed(Stored row, ChannelChange request) {
        String secret = blankToNull(request.secret());
        if (secret != null) {
            requireSecret(row.channel(), secret);
        }
        String url = blankToNull(request.url());
        var changed = new Stored(
                row.id(),
                row.channel(),
                or(request.name(), row.name()).strip(),
                row.regionCode(),
                row.organisationId(),
                url == null ? row.url() : lines.sealed(row.id(), "url", url.strip()),
                url == null ? row.urlShown() : shown(parsed(url)),
                secret == null ? row.secret() : lines.sealed(row.id(), "secret", secret),
                known(request.noticeKinds(), row.noticeKinds()),
                or(request.steps(), row.steps()),
                or(request.smsTemplate(), row.smsTemplate()),
                or(request.smsVariables(), row.smsVariables()),
                perMinute(row.channel(), or(request.perMinute(), row.perMinute())),
                or(request.status(), row.status()));
        requireTemplate(changed);
        return changed;
    }

    private URI parsed(String url) {
        try {
            return urls.parsed(url);
        } catch (OutboundUrls.Refused e) {
            throw refused(e.getMessage());
        }
    }

    private List<String> known(List<String> wanted, List<String> otherwise) {
        for (String kind : or(wanted, otherwise)) {
            if (!kinds.contains(kind)) {
                throw incomplete("noticeKinds", "没有这个文种");
            }
        }
        return or(wanted, otherwise);
    }

    private static void requireConfigured(Channel channel) {
        if (!Channel.CONFIGURED.contains(channel)) {
            throw incomplete("channel", channel.label() + "无需设置渠道");
        }
    }

    private static void requireSecret(Channel channel, String secret) {
        switch (channel) {
            case DINGTALK_ROBOT, SMS -> {
                if (secret == null) {
                    throw incomplete("secret", channel.label() + "须设密钥");
                }
            }
            case WEBHOOK -> {
                if (secret == null || !Signatures.isWebhookSecret(secret)) {
                    throw incomplete("secret", "系统对接的密钥应为 whsec_ 加 24 至 64 字节的 base64");
                }
            }
            default -> {
                if (secret != null) {
                    throw incomplete("secret", channel.label() + "的密钥在地址中，不另设");
                }
            }
        }
    }

    private static void requireTemplate(Stored row) {
        boolean sms = row.channel() == Channel.SMS;
        if (sms != (row.smsTemplate() != null) || !sms && !row.smsVariables().isEmpty()) {
            throw incomplete("smsTemplate", sms ? "短信须填模板编号，不发自由文本" : "只有短信有模板和变量");
        }
        if (sms && row.organisationId() != null) {
            throw incomplete("organisationId", "短信按行政区划设置，不限单位");
        }
    }

    private static int perMinute(Channel channel, int wanted) {
        if (channel.collective() && channel != Channel.WEBHOOK && wanted > channel.perMinute()) {
            throw incomplete("perMinute", channel.label() + "每分钟最多 " + channel.perMinute() + " 条");
        }
        return wanted;
    }

    /** Scheme and host; the rest may hold a key. */
    private static String shown(URI url) {
        String port = url.getPort() > 0 ? ":" + url.getPort() : "";
        return url.getScheme() + "://" + url.getHost() + port + "/***";
    }

    private static BusinessRuleViolation incomplete(String field, String detail) {
        return new BusinessRuleViolation(DeliveryProblem.CHANNEL_INCOMPLETE, field, detail);
    }

    private static BusinessRuleViolation refused(String detail) {
        return new BusinessRuleViolation(DeliveryProblem.CHANNEL_URL_REFUSED, "url", detail);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static <T> T or(T wanted, T otherwise) {
        return wanted == null ? otherwise : wanted;
    }
}
