package io.github.bihuan.shared.privacy;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/** Masks contact data in every line of the log, whoever wrote it; exceptions keep their type, place and cause. */
@LoggingFilter(name = "masking")
public final class MaskingLogFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord line) {
        String message = ExtLogRecord.wrap(line).getFormattedMessage();
        String masked = Masks.within(message);
        if (masked != null && !masked.equals(message)) {
            replace(line, masked);
        }
        line.setThrown(MaskedFailure.of(line.getThrown()));
        return true;
    }

    private static void replace(LogRecord line, String message) {
        line.setParameters(null);
        if (line instanceof ExtLogRecord whole) {
            whole.setMessage(message, FormatStyle.NO_FORMAT);
        } else {
            line.setMessage(message);
        }
    }
}
