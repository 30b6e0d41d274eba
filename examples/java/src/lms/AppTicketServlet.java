package lms;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import motp.AppTicket;

/** The three addresses of an app's ticket as a servlet, which web.xml maps to /app/*. */
public class AppTicketServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private transient AppTicket tickets;

    @Override
    public void init() {
        tickets = new SampleAppTicket();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tickets.serve(String.valueOf(request.getPathInfo()).replaceFirst("^/", ""), request, response);
    }
}
