/** The site's texts take their values as the domain's do. */
export { plain, template, type Template } from '#domain/text/template.ts';
