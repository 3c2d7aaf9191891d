package io.tiaobo.local;

/** Something the person at the keyboard can understand and cure; printed without a stack trace, exit code 1. */
public final class UserProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    /** A problem in both languages. */
    public UserProblem(String zh, String en) {
        super(en);
        this.zh = zh;
        this.en = en;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }
}
