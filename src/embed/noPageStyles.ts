/** `view/styles/page.css` in the script-tag file. */
export default '';
