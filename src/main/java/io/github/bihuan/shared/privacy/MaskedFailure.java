package io.github.bihuan.shared.privacy;

/** An exception as the log may show it: the same type, place and cause, contact data in its message masked. */
final class MaskedFailure extends Throwable {

    private static final long serialVersionUID = 1L;

    private final String text;

    private MaskedFailure(Throwable original) {
        super(null, of(original.getCause()), false, true);
        text = Masks.within(original.toString());
        setStackTrace(original.getStackTrace());
    }

    /** The failure itself when there is nothing to mask in it or its causes. */
    static Throwable of(Throwable failure) {
        return tells(failure, 0) ? new MaskedFailure(failure) : failure;
    }

    private static boolean tells(Throwable failure, int depth) {
        if (failure == null || depth > 20) {
            return false;
        }
        String text = failure.toString();
        return !text.equals(Masks.within(text)) || tells(failure.getCause(), depth + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
