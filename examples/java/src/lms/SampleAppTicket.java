package lms;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import motp.AppTicket;
import motp.Member;
import motp.MotpConfig;

/** What an app's ticket needs of the LMS; here of the sample. */
public final class SampleAppTicket extends AppTicket {
    public SampleAppTicket() {
        super(new MotpConfig());
    }

    /** In place of your own: the sample's app sends nothing but the member's id. */
    @Override
    protected Member memberOfApp(HttpServletRequest request) {
        String sent = request.getHeader("Authorization");
        return sent == null ? null : SampleLms.member(sent.replaceFirst("^Bearer ", ""));
    }

    @Override
    protected void logIn(HttpSession session, String memberId) {
        session.setAttribute("memberId", memberId);
    }

    @Override
    protected String lessonPage(HttpServletRequest request) {
        return request.getContextPath() + "/lesson.jsp";
    }
}
