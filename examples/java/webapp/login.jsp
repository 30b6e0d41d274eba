<%@ page contentType="text/html; charset=UTF-8" %><%
  // The sample LMS's login, in place of yours: it asks for nothing but the member's id.
  String id = request.getParameter("id");
  if (request.getMethod().equals("POST") && lms.SampleLms.member(id) != null) {
    session.invalidate(); // nobody may know the session's key from before
    request.getSession().setAttribute("memberId", id);
    response.sendRedirect("lesson.jsp?course=C101&lesson=5");
    return;
  }
%><!doctype html>
<title>Login</title>
<form method="post"><button name="id" value="trainee01">trainee01</button> <button name="id" value="trainee05">trainee05</button></form>
