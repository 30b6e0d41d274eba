package motp.spring;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import lms.SampleAppTicket;
import motp.AppTicket;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The same as lms.AppTicketServlet for Spring MVC. Leave /app/* out of your login interceptor and of Spring Security's CSRF filter. */
@Controller
public class AppTicketController {
    private final AppTicket tickets = new SampleAppTicket();

    @RequestMapping("/app/{action}")
    public void act(@PathVariable("action") String action, HttpServletRequest request, HttpServletResponse response) throws IOException {
        tickets.serve(action, request, response);
    }
}
