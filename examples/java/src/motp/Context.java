package motp;

/** What is verified: COURSE_AGENT_PK, CLASS_AGENT_PK, CLASS_TME (lesson, or how many times an exam was tried), EVAL_CD. */
public class Context {
    public final String course;
    public final String classId;
    public final int time;
    public final String purpose;

    public Context(String course, String classId, int time, String purpose) {
        this.course = course;
        this.classId = classId;
        this.time = time;
        this.purpose = purpose;
    }
}
