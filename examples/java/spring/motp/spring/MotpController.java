package motp.spring;

import java.io.IOException;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import motp.Motp;
import motp.MotpConfig;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The same as MotpServlet for Spring MVC (3.1 and newer, egovframe). Leave /motp/identity/return out of your login interceptor and
 * of Spring Security's CSRF filter: it comes from the provider, without a session.
 */
@Controller
public class MotpController {
    private final Motp motp = new Motp(new MotpConfig());

    @Autowired
    public void setServletContext(ServletContext context) {
        context.setAttribute("motp", motp); // for your pages: csrf(), opens()
    }

    @RequestMapping("/motp/{action}")
    public void act(@PathVariable("action") String action, HttpServletRequest request, HttpServletResponse response) throws IOException {
        motp.serve(action, request, response);
    }

    @RequestMapping("/motp/identity/{action}")
    public void identify(@PathVariable("action") String action, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
        motp.serve("identity/" + action, request, response);
    }
}
