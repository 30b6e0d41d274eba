package lms;

import motp.MotpConfig;
import motp.MotpServlet;
import motp.Provider;
import motp.SimpleProvider;

/**
 * A second way to identify, for those who have no phone in their own name: choose.jsp leads here, web.xml maps it to /motp-ipin/*.
 * The same database and session as motp's, its own address and provider. All other addresses of the widget stay those of motp.
 */
public class IpinServlet extends MotpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected MotpConfig config() {
        return new IpinConfig();
    }

    private static final class IpinConfig extends MotpConfig {
        IpinConfig() {
            url += "-ipin";
            providerUrl = System.getProperty("motp.ipinUrl", providerUrl);
        }

        /** Your i-PIN provider's; this is the sandbox's. */
        @Override
        public Provider provider() {
            return new SimpleProvider(this);
        }
    }
}
