import java.io.File;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** Runs what stands in a Tomcat's webapps, each folder under its name. Arguments: port, folder of the Tomcat. */
public class Deployed {
    public static void main(String[] arguments) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[1]);
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.enableNaming();
        for (File application : new File(arguments[1], "webapps").listFiles()) {
            Context context = tomcat.addWebapp("/" + application.getName(), application.getAbsolutePath());
            context.setParentClassLoader(Deployed.class.getClassLoader());
        }
        tomcat.start();
        tomcat.getServer().await();
    }
}
