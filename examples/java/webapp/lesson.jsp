<%@ page contentType="text/html; charset=EUC-KR" pageEncoding="EUC-KR" import="motp.*, lms.SampleLms" %><%
  Motp motp = (Motp) application.getAttribute("motp");
  Member member = SampleLms.member((String) session.getAttribute("memberId"));
  if (member == null) { response.sendRedirect("login.jsp"); return; }
  SampleLms.Lesson lesson = SampleLms.lesson(member.id, request.getParameter("course"), request.getParameter("lesson"));
  if (lesson == null) { response.sendError(404); return; }
  if (motp.opens(request, request.getParameter("motp-token"))) { // your own record opens the lesson, not what the page says
    out.print("<!doctype html><h1>" + Motp.html("\uac15\uc758") + "</h1>");
    return;
  }
  String base = request.getContextPath(); // "/lms", or nothing
  String query = "course=" + lesson.course + "&amp;lesson=" + lesson.number;
%><!doctype html>
<html lang="ko">
<meta name="csrf-token" content="<%= motp.csrf(request) %>">
<title><%= lesson.course %></title>
<form method="post" id="lesson">
<div data-motp-widget data-purpose="<%= lesson.purpose %>" data-field-name="motp-token" data-on-verified="openLesson"
  data-verify-url="<%= base %>/motp/verify?<%= query %>" data-time-url="<%= base %>/motp/time"
  data-identity-start-url="<%= base %>/motp/identity/start?<%= query %>" data-identity-status-url="<%= base %>/motp/identity/status"
  data-clear-lock-url="<%= base %>/motp/clear-lock"
  data-alternative="always" data-alternative-url="<%= base %>/motp/alternative?<%= query %>"
  data-server-now="<%= System.currentTimeMillis() %>" data-masked-name="<%= Motp.html(Person.maskName(member.name)) %>"
  data-masked-phone="<%= Person.maskPhone(member.phone) %>"></div>
</form>
<script>function openLesson() { document.getElementById('lesson').submit(); }</script>
<script src="<%= base %>/js/motp-widget.js" defer></script>
</html>
