/**
 * A policy with a nonce needs a page that is rendered for each request, which `cacheComponents` avoids, so Next can have only
 * one of them.
 */
module.exports = {
  reactStrictMode: true,
  cacheComponents: process.env.LMS_KIND === 'cached',
  distDir: `.next-${process.env.LMS_KIND}`,
};
