package motp;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import javax.sql.DataSource;
import lms.SampleLms;

/**
 * All that is yours is in this file; nothing else in the package has to be changed. As it stands it works with the sample LMS
 * (lms.SampleLms) and with the sandbox (npx motp-widget sandbox), so that nothing reaches the agency by mistake. Each address may
 * be given by a system property as well (-Dmotp.agency=...).
 */
public class MotpConfig {
    /** The agency. When "npx motp-widget check" has passed: https://emonotp.hrdkorea.or.kr/api/v2/ */
    public final String agency = System.getProperty("motp.agency", "http://127.0.0.1:5173/agency/api/v2/");
    /** Milliseconds that it may take: fewer than the widget waits (data-timeout, 10 s). */
    public final int timeout = Integer.getInteger("motp.timeout", 8000);
    /** Your e-mon id. */
    public final String agtid = "demo";

    /** false where your framework (Spring Security) looks at its own token before this ("npx motp-widget check" asks whether it does). */
    public final boolean csrf = !"false".equals(System.getProperty("motp.csrf"));

    /** Where the trainee's browser finds these addresses, with the context path. Not taken from the request, which can name any host. */
    public String url = System.getProperty("motp.url", "http://127.0.0.1:8080/motp");
    /** What each of these addresses ends with: ".do" where your servlet is mapped to "*.do"; "": nothing. */
    public final String suffix = System.getProperty("motp.suffix", "");
    /** Where a page of ours leads back to when it knows no better. */
    public final String home = URI.create(url).resolve(".").getPath(); // of https://lms.example/lms/motp: /lms/
    public final String returnScript = home + "js/motp-widget-return.js";

    public String providerUrl = System.getProperty("motp.providerUrl", "http://localhost:5173/provider");
    /** NICE: where the browser is led; "": NICE's own page. */
    public String providerPage = System.getProperty("motp.providerPage", "");
    /** What the provider knows you by; the sandbox does not ask. */
    public String providerSite = System.getProperty("motp.providerSite", "");
    public String providerSecret = System.getProperty("motp.providerSecret", "sandbox-site-secret");
    /** Identity verifications that a member may begin in a day (they cost money); 0: any. */
    public final int identityPerDay = Integer.getInteger("motp.identityPerDay", 0);
    /**
     * true where the lesson stands in a frame of another site: the identity window has no session there. It then counts without its
     * browser having come back, so that a stranger who was sent the provider's page may verify for the member.
     */
    public final boolean framed = false;

    /** Verification by phone in place of a code: "log" (pSubOtpLog.jsp and pAuthLog.jsp) or "history" (phone_auth_hist). */
    public final String reportBy = "log";
    public final String reportUrl = System.getProperty("motp.reportUrl", "http://127.0.0.1:5173/agency/ExConn/LMS/");
    public final String reportKey = "";
    /** Reported at once; else by Report.reportOpen(), from a job of yours. */
    public final boolean reportAtOnce = true;

    /** Who verifies a phone: SimpleProvider (the sandbox's), NiceApiProvider, NiceModuleProvider, PortOneProvider. */
    public Provider provider() {
        return new SimpleProvider(this);
    }

    /** The database with the tables of tables.sql. */
    public DataSource database() {
        try {
            return (DataSource) new InitialContext().lookup("java:comp/env/jdbc/lms");
        } catch (NamingException problem) {
            throw new IllegalStateException("no jdbc/lms", problem);
        }
    }

    /** Who is logged in, from your own data, never from the request; null: nobody. Begins no session. */
    public Member member(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : SampleLms.member((String) session.getAttribute("memberId"));
    }

    /**
     * What is verified here. The ids come from the address (?course=C101&lesson=5), so ask your own tables whether they are this
     * member's; null: they are not.
     */
    public Context context(HttpServletRequest request, Member member) {
        SampleLms.Lesson lesson = SampleLms.lesson(member.id, request.getParameter("course"), request.getParameter("lesson"));
        return lesson == null ? null : new Context(lesson.course, lesson.course + "," + lesson.term, lesson.number, lesson.purpose);
    }

    /** The trainee's address (EXIP). Behind a load balancer of yours: Tomcat's RemoteIpValve. */
    public String clientIp(HttpServletRequest request) {
        return request.getRemoteAddr();
    }

    /** SESSIONID: not the session's key itself. The fraud-detection frame, if your page has one, gets the same. */
    public String sessionId(HttpServletRequest request) {
        return Text.sha256(request.getSession(false).getId());
    }

    /** EVAL_CD and EVAL_TYPE. Add your own, if your contract has more. */
    public Map<String, String> purposes() {
        Map<String, String> purposes = new LinkedHashMap<String, String>();
        purposes.put("00", "\uc785\uacfc"); // enrolment
        purposes.put("01", "\uc9c4\ub3c4"); // progress
        purposes.put("02", "\uc2dc\ud5d8"); // exam
        purposes.put("03", "\uacfc\uc81c"); // assignment
        purposes.put("04", "\uc9c4\ud589\ud3c9\uac00"); // interim test
        purposes.put("99", "\uae30\ud0c0"); // other
        return purposes;
    }
}
