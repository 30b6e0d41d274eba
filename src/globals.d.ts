/** The package's version, put in by the build. */
declare const __VERSION__: string;

/** A style sheet as text, as Vite gives it. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
