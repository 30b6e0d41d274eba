import java.io.File;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ContextResource;

/** Runs a sample in Tomcat 9. Arguments: port, application folder, tables.sql, Tomcat folder. /rows?sql= is for the tests. */
public class Launch {
    public static void main(String[] arguments) throws Exception {
        final org.h2.jdbcx.JdbcConnectionPool database = org.h2.jdbcx.JdbcConnectionPool.create(
            "jdbc:h2:mem:lms;DB_CLOSE_DELAY=-1;MODE=MySQL", "", "");
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(new String(Files.readAllBytes(Paths.get(arguments[2])), "US-ASCII"));
        }
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[3]);
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.enableNaming();
        Context context = tomcat.addWebapp("", new File(arguments[1]).getAbsolutePath());
        context.setParentClassLoader(Launch.class.getClassLoader());
        Held.database = database;
        ContextResource resource = new ContextResource();
        resource.setName("jdbc/lms");
        resource.setType("javax.sql.DataSource");
        resource.setProperty("factory", Held.class.getName());
        context.getNamingResources().addResource(resource);
        Tomcat.addServlet(context, "rows", new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
                response.setContentType("application/json;charset=UTF-8");
                try {
                    response.getWriter().print(rows(database, request.getParameter("sql")));
                } catch (Exception problem) {
                    throw new java.io.IOException(problem);
                }
            }
        });
        context.addServletMappingDecoded("/rows", "rows");
        tomcat.start();
        tomcat.getServer().await();
    }

    /** Gives the one database to every lookup of jdbc/lms. */
    public static class Held implements javax.naming.spi.ObjectFactory {
        static DataSource database;

        public Object getObjectInstance(Object object, javax.naming.Name name, javax.naming.Context context, java.util.Hashtable<?, ?> environment) {
            return database;
        }
    }

    private static String rows(DataSource database, String sql) throws Exception {
        StringBuilder list = new StringBuilder();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            ResultSet found = statement.execute(sql) ? statement.getResultSet() : null;
            while (found != null && found.next()) {
                StringBuilder row = new StringBuilder();
                for (int place = 1; place <= found.getMetaData().getColumnCount(); place += 1) {
                    String value = found.getString(place);
                    row.append(place == 1 ? "" : ",").append('"').append(found.getMetaData().getColumnLabel(place).toLowerCase()).append("\":")
                        .append(value == null ? "null" : "\"" + value.replaceAll("[\\\\\"]", "\\\\$0") + "\"");
                }
                list.append(list.length() == 0 ? "" : ",").append('{').append(row).append('}');
            }
        }
        return "[" + list + "]";
    }
}
