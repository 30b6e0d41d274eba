<%@ page contentType="text/html; charset=UTF-8" import="motp.Motp" %><%
  // Two ways to identify: data-identity-start-url leads here, and each way goes on with the query that the widget sent.
  String[][] ways = { { "motp", "\ud734\ub300\ud3f0" }, { "motp-ipin", "\uc544\uc774\ud540" } }; // phone, i-PIN
  String query = Motp.html(request.getQueryString() == null ? "" : request.getQueryString());
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Referrer-Policy", "no-referrer");
%><!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>&#xbcf8;&#xc778;&#xc778;&#xc99d;</title>
<h1>&#xbcf8;&#xc778;&#xc778;&#xc99d;</h1>
<% for (String[] way : ways) { %>
<p><a href="<%= request.getContextPath() %>/<%= way[0] %>/identity/start?<%= query %>"><%= Motp.html(way[1]) %></a></p>
<% } %>
</html>
