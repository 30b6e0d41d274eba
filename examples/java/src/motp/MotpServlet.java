package motp;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The widget's addresses as a servlet. web.xml maps it to /motp/* (or *.do: MotpConfig's suffix). Tomcat 10 and newer: jakarta.servlet for javax.servlet. */
public class MotpServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private transient Motp motp;

    @Override
    public void init() throws ServletException {
        motp = new Motp(config());
        getServletContext().setAttribute("motp", motp); // for your pages: csrf(), opens()
    }

    /** Another one where a second way to identify stands beside this one (lms.IpinServlet). */
    protected MotpConfig config() {
        return new MotpConfig();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Mapped to /motp/*, or to an address each (/motp/verify.do) or to *.do: the end of the path says what is asked.
        String path = request.getPathInfo() == null ? request.getServletPath() : request.getPathInfo();
        motp.serve(path.replaceFirst("^.*?/(?=(identity/)?[^/]*$)", ""), request, response);
    }
}
