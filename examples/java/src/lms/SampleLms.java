package lms;

import motp.Member;

/** A sample LMS, in place of yours: members and lessons. All of it is invented. */
public final class SampleLms {
    private SampleLms() {
    }

    /** Persons whom the sandbox knows. */
    public static Member member(String id) {
        if ("trainee01".equals(id)) {
            return new Member(id, "\ud64d\uae38\ub3d9", "010-0000-1001", null, null);
        }
        if ("trainee05".equals(id)) {
            return new Member(id, "\uc815\ub2e4\uc6b4", "010-0000-1005", "1990-01-31", null);
        }
        return null;
    }

    public static final class Lesson {
        public final String course;
        public final String term = "3";
        public final int number;
        public final String purpose;

        Lesson(String course, int number, String purpose) {
            this.course = course;
            this.number = number;
            this.purpose = purpose;
        }
    }

    /** The lesson, if this member takes the course; what is verified before it. */
    public static Lesson lesson(String memberId, String course, String number) {
        if (!"C101".equals(course) || number == null || !number.matches("[056]")) {
            return null;
        }
        return new Lesson(course, Integer.parseInt(number), number.equals("5") ? "01" : number.equals("6") ? "02" : "00");
    }
}
