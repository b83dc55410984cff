package io.github.bihuan.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("日志脱敏")
class MaskingLogFilterTest {

    private final MaskingLogFilter filter = new MaskingLogFilter();

    @Test
    @DisplayName("日志行中的电话和邮箱被隐去，参数带入的也一样")
    void a_line_and_its_parameters_are_masked() {
        var line = new ExtLogRecord(Level.INFO, "sent to %s <%s>", FormatStyle.PRINTF, "test");
        line.setParameters(new Object[] {"13800000001", "zhangsan@example.cn"});
        assertThat(filter.isLoggable(line)).isTrue();
        assertThat(line.getFormattedMessage()).isEqualTo("sent to 138****0001 <z***@example.cn>");
    }

    @Test
    @DisplayName("没有联系方式的日志保持原样")
    void other_lines_stay() {
        var line = new LogRecord(Level.INFO, "sweep of {0}");
        line.setParameters(new Object[] {"2024-12-17"});
        assertThat(filter.isLoggable(line)).isTrue();
        assertThat(line.getParameters()).containsExactly("2024-12-17");
    }

    @Test
    @DisplayName("异常信息和原因中的电话被隐去，类型和位置保留")
    void the_messages_of_exceptions_are_masked() {
        var cause = new IllegalArgumentException("row (13800000001) refused");
        var failure = new IllegalStateException("failed", cause);
        var line = new ExtLogRecord(Level.SEVERE, "fault", "test");
        line.setThrown(failure);

        filter.isLoggable(line);

        assertThat(line.getThrown().toString()).isEqualTo("java.lang.IllegalStateException: failed");
        assertThat(line.getThrown().getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(line.getThrown().getCause().toString())
                .isEqualTo("java.lang.IllegalArgumentException: row (138****0001) refused");
    }
}
