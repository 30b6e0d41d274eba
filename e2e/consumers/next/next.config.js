/**
 * A policy with a nonce needs a page that is rendered for each request, which `cacheComponents` avoids, so Next can have only
 * one of them.
 */
module.exports = {
  reactStrictMode: true,
  cacheComponents: process.env.LMS_KIND === 'cached',
  // With it an import of the package becomes one of the file that has the name.
  ...(process.env.LMS_KIND === 'nonce' && { experimental: { optimizePackageImports: ['motp-widget'] } }),
  distDir: `.next-${process.env.LMS_KIND}`,
};
