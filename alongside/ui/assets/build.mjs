// Builds what ../static/ui holds: one style sheet, the fonts, HTMX with its event stream, and axe for the tests.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { compile } from "sass";

const out = "../static/ui/";
const from = "node_modules/";
const vendor = "../../../tests/ui/vendor/";
mkdirSync(out + "fonts", { recursive: true });
mkdirSync(vendor, { recursive: true });

const { css: built } = compile("theme.scss", { loadPaths: ["node_modules"], style: "compressed", quietDeps: true });
const css = built.replaceAll("/assets/images/nhsuk-icon-cross.svg", "cross.svg");
const foreign = css.match(/(?:https?:)?\/\/[^\s"')]+/g)?.filter((address) => !address.includes("www.w3.org"));
if (foreign?.length) throw new Error(`The style sheet names a foreign address: ${foreign}`);
writeFileSync(out + "alongside.css", css);

for (const subset of ["latin", "latin-ext"]) {
  for (const weight of [400, 700]) {
    const file = `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`;
    copyFileSync(`${from}@fontsource/atkinson-hyperlegible-next/files/${file}`, `${out}fonts/${file}`);
  }
}
copyFileSync(`${from}@fontsource/atkinson-hyperlegible-next/LICENSE`, `${out}fonts/LICENSE`);
copyFileSync(`${from}htmx.org/dist/htmx.min.js`, `${out}htmx.min.js`);
writeFileSync(`${out}sse.min.js`, readFileSync(`${from}htmx-ext-sse/dist/sse.min.js`));
copyFileSync(`${from}axe-core/axe.min.js`, `${vendor}axe.min.js`);
copyFileSync(`${from}axe-core/LICENSE`, `${vendor}LICENSE-axe-core`);
console.log(`alongside.css ${Math.round(css.length / 1000)} kB`);
