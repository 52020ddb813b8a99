// The report in a real browser: what a person sees, hears, presses and prints.
//
//     node report.mjs KITH SAMPLES MODULES
//
// MODULES is the directory with node_modules. Tells its results in TAP; where
// the browser or a module is missing, everything is skipped.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [kith, samples, modules] = process.argv.slice(2);
const A4 = { width: 273, height: 186 }; // millimetres within the margins
const LETTER = { width: 255.4, height: 191.9 };

// ---- TAP

let count = 0;
let failed = 0;
function ok(passed, name, detail = "") {
  count += 1;
  if (!passed) failed += 1;
  console.log(`${passed ? "ok" : "not ok"} ${count} - ${name}`);
  if (!passed) String(typeof detail === "string" ? detail : JSON.stringify(detail, null, 1)).split("\n").forEach((line) => console.log(`# ${line}`));
}
function same(found, wanted, name) {
  ok(JSON.stringify(found) === JSON.stringify(wanted), name, { found, wanted });
}
function skipAll(why) {
  console.log(`1..0 # SKIP ${why}`);
  process.exit(0);
}

const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!browserPath) skipAll("there is no Chromium here");
let chromium, axe, HtmlValidate;
try {
  const require = createRequire(join(modules, "index.js"));
  ({ chromium } = require("playwright-core"));
  ({ HtmlValidate } = require("html-validate"));
  axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
} catch (error) {
  skipAll(`the modules of tests/browser are not installed (${error.code})`);
}

// ---- The cases

const work = mkdtempSync(join(tmpdir(), "kith-report-"));
const FUNCTIONS = ["emotional", "esteem", "companionship", "advice", "practical"];

// A case that is the same every time, of any size.
function manyPeople(people, sessions) {
  const relations = ["sister", "friend", "colleague", "neighbour", "cousin", "professional", "group"];
  const name = (i) => `Person${String.fromCharCode(65 + Math.floor(i / 26), 97 + (i % 26))}`;
  let text = "case B001\nme Alex\n";
  for (let s = 0; s < sessions; s++) {
    text += `session week ${s + 1}\n`;
    for (let i = 0; i < people; i++) {
      const value = (k) => (i * 7 + s * 3 + k * 5) % 5;
      if (s > 0 && (i + s) % 3) continue;
      text += `person ${name(i)}: ${s ? "" : relations[i % 7] + ", "}ring ${1 + ((i + s) % 3)}\n  `;
      text += FUNCTIONS.map((f, k) => `${f} ${value(k)}/${value(k + 1)}/${value(k + 2)}`).join(", ") + "\n";
    }
  }
  for (let i = 0; i + 3 < people; i += 2) text += `know ${name(i)}: ${name(i + 3)}\n`;
  return text;
}

const hostile = `case X1
me "<script>alert(1)</script>"
session week 1 "</style><img src=x onerror=alert(1)>"
person "</title><b>": friend, ring 1, emotional 4/1/1, good "\\"><script>x()</script>"
person "Abdül \u202Egnp": friend, ring 2, emotional 2/1/1
person "عائشة": sister, ring 1, emotional 4/1/1
person "Wolfeschlegelsteinhausenbergerdorff-Wolfeschlegelsteinhausenbergerdorff": friend, ring 2, emotional 1/0/3
session week 2
person "</title><b>": ring 2
note "'; background: url(//example.org); </script>"
`;

function write(name, text) {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
}

const cases = {
  sarah: join(samples, "sarah.kith"),
  hostile: write("hostile.kith", hostile),
  nobody: write("nobody.kith", "case E1\nsession week 1\n"),
  one: write("one.kith", "case E2\nsession week 1\nperson Ann: friend\n"),
  crowd: write("crowd.kith", manyPeople(45, 2)),
  long: write("long.kith", manyPeople(8, 20)),
};

function report(name, ...options) {
  const path = join(work, `${name}${options.join("")}.html`.replace(/[^\w.-]/g, ""));
  execFileSync(kith, ["report", cases[name], "-o", path, ...options]);
  return path;
}

// ---- Helpers of pages

// A busy machine takes its time; meson says when to give up.
const PATIENCE = 600_000;
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"], timeout: PATIENCE });

async function open(path, options = {}, use = async () => {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const noise = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(error.message));
  page.on("dialog", (dialog) => noise.push(dialog.message()));
  page.on("request", (request) => request.url() === `file://${path}` || noise.push(request.url()));
  await page.goto(`file://${path}`);
  await use(page);
  await context.close();
  return noise;
}

const shown = (page) => page.locator(".session:visible").evaluateAll((all) => all.map((s) => s.dataset.name));
const reading = (page) => page.locator(".session.chosen .person.chosen h4").allTextContents();
const person = (page, name) => page.locator(`.session.chosen .circle.wide .who[aria-label^="${name}, "]`);

// ---- Quiet: nothing is loaded, run or complained of

for (const [name, options] of [["sarah", []], ["sarah", ["--therapist", "--private"]], ["sarah", ["--lang", "de"]],
  ["sarah", ["--therapist", "--lang", "de"]], ["hostile", []], ["hostile", ["--therapist"]], ["nobody", []],
  ["nobody", ["--therapist"]], ["one", ["--therapist"]], ["crowd", []], ["long", ["--therapist"]]]) {
  const path = report(name, ...options);
  const noise = await open(path, {}, async (page) => {
    await page.keyboard.press("ArrowLeft");
    if (await page.locator(".changed:enabled").count()) await page.click(".changed");
  });
  same(noise, [], `${name} ${options.join(" ")} is quiet`);
  const validate = new HtmlValidate({
    extends: ["html-validate:standard", "html-validate:a11y"],
    // Matters of taste: blanks at line ends, <br> or <br/>, the case of DOCTYPE.
    rules: { "no-trailing-whitespace": "off", "void-style": "off", "doctype-style": "off" },
  });
  const result = await validate.validateFile(path);
  ok(result.valid, `${name} ${options.join(" ")} is valid HTML`,
    result.results.flatMap((file) => file.messages.map((m) => `${m.line}:${m.column} ${m.message}`)).join("\n"));
}

// ---- The slider

await open(report("sarah"), {}, async (page) => {
  same(await shown(page), ["week 16"], "the last session is shown");
  const slider = page.locator("#when");
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  same(await shown(page), ["week 8"], "an arrow key on the slider goes back");
  same(await slider.getAttribute("aria-valuetext"), "week 8", "the slider says which session");
  await page.keyboard.press("Home");
  same(await shown(page), ["week 1"], "Home goes to the first");
  ok(await page.locator(".step[data-step='-1']").isDisabled(), "there is nothing before the first");
  await page.click(".step[data-step='1']");
  same(await shown(page), ["week 4"], "the button goes on");
  await page.locator("h1").click();
  await page.keyboard.press("ArrowRight");
  same(await shown(page), ["week 8"], "arrow keys work anywhere");
  await page.locator(".session.chosen textarea").first().focus();
  await page.keyboard.press("ArrowLeft");
  same(await shown(page), ["week 8"], "but not while one writes");
});

// Everyone keeps their angle: a person moves along their ray and nowhere else.
for (const size of ["wide", "small"]) {
  await open(report("sarah", "--therapist"), {}, async (page) => {
    const turned = await page.evaluate((size) => {
      const rays = new Map();
      let most = 0, moved = 0;
      for (const session of document.querySelectorAll(".session")) {
        const client = session.querySelector(`.circle.${size} .client`);
        const [cx, cy] = ["cx", "cy"].map((name) => Number(client.getAttribute(name)));
        for (const person of session.querySelectorAll(`.circle.${size} .who`)) {
          const x = person.dataset.x - cx, y = person.dataset.y - cy;
          const was = rays.get(person.dataset.who);
          if (was) {
            const off = Math.abs(was.x * y - was.y * x) / Math.hypot(was.x, was.y);
            most = Math.max(most, off);
            moved += Math.abs(Math.hypot(x, y) - Math.hypot(was.x, was.y)) > 1;
          }
          rays.set(person.dataset.who, { x, y });
        }
      }
      return { most, moved };
    }, size);
    ok(turned.most < 0.1 && turned.moved > 5, `people stay on their rays (${size})`, turned);
  });
}

// They glide there, unless the person asked for less motion.
for (const [motion, moves] of [["no-preference", true], ["reduce", false]]) {
  await open(report("sarah"), { reducedMotion: motion }, async (page) => {
    const jo = () => person(page, "Jo").locator(".body");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    const on = await page.evaluate(() => document.getAnimations().length);
    ok(on > 0 === moves, `${motion}: ${moves ? "people glide" : "nothing moves"}`, on);
    if (!moves) return;
    const start = await jo().boundingBox();
    await page.waitForTimeout(1200);
    const end = await jo().boundingBox();
    ok(Math.hypot(start.x - end.x, start.y - end.y) > 20, "Jo starts where she was before", { start, end });
  });
}

// ---- People

await open(report("sarah"), {}, async (page) => {
  same(await reading(page), [], "nobody is read about at first");
  await person(page, "Maya").focus();
  same(await reading(page), ["Maya"], "focus opens a person");
  const text = await page.locator(".session.chosen .person.chosen").innerText();
  for (const words of ["sister", "closest", "I’d like", "a great deal", "Knows Ruth (close)", "Since last time"])
    ok(text.includes(words), `Maya's words say “${words}”`, text);
  await page.keyboard.press("ArrowLeft");
  same(await reading(page), ["Maya"], "she stays open in the session before");
  await person(page, "Jo").locator(".mark").first().click();
  same(await reading(page), ["Jo"], "a click opens another");
  same(await page.locator(".session.chosen .circle.wide .who[aria-current]").count(), 1, "one is current");
  await page.locator(".session.chosen .pick", { hasText: "Priya" }).click();
  same(await reading(page), ["Priya"], "so does her name in the list");
  await person(page, "Jo").locator(".mark").first().click();
  await page.keyboard.press("Escape");
  same(await reading(page), [], "Escape closes");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  ok((await reading(page)).length === 1, "Tab walks through the people");
  await person(page, "Ben").focus();
  await page.keyboard.press("Enter");
  same(await page.evaluate(() => document.activeElement.querySelector("h4")?.textContent), "Ben", "Enter goes to what is said");
  await page.keyboard.press("Escape");
  ok((await page.evaluate(() => document.activeElement.getAttribute("aria-label"))).startsWith("Ben"), "Escape comes back");
  same(await reading(page), [], "and closes");
});
await open(report("sarah"), { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page) => {
  await page.locator('.session.chosen .circle.small .who[aria-label^="Maya, "] .mark').first().tap();
  same(await reading(page), ["Maya"], "a tap opens a person on a telephone");
  ok(await page.locator(".person.chosen h4").isVisible(), "and scrolls to what is said");
  const names = await page.locator(".circle.small:visible .name").evaluateAll((all) => all.map((name) => name.getBoundingClientRect().height));
  ok(names.length > 8 && Math.min(...names) >= 11, "names are readable on a telephone", names);
});
await open(report("sarah"), {}, async (page) => {
  await page.click(".changed");
  same(await page.locator(".pair:visible h2").allTextContents(), ["What changed: week 8 to week 16"], "the change is shown instead");
  same(await page.locator(".session:visible").count(), 0, "of the circle");
  await page.click(".changed");
  same(await shown(page), ["week 16"], "and back");
});

// ---- The therapist's page

await open(report("sarah", "--therapist"), {}, async (page) => {
  const explain = page.locator(".explain", { hasText: "density" });
  await explain.focus();
  ok(await page.locator(".meaning:visible").count() === 1, "focus explains a measure");
  same(await page.evaluate(() => document.activeElement.getAttribute("aria-describedby")),
    await page.locator(".meaning:visible").getAttribute("id"), "and the explanation belongs to it");
  await page.keyboard.press("Escape");
  same(await page.locator(".meaning:visible").count(), 0, "Escape puts it away");
  await page.locator(".explain").first().hover();
  ok(await page.locator(".meaning:visible").count() === 1, "so does pointing at it");
  const missing = await page.evaluate(() => {
    const rows = [...document.querySelectorAll(".scores tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));
    const known = rows.map(([name, ...values]) => `${name}: ${values.join(", ")}`);
    return [...document.querySelectorAll(".chart svg[role=img]")].flatMap((chart) => chart.getAttribute("aria-label").split("; "))
      .filter((line) => !known.includes(line));
  });
  same(missing, [], "every chart has its numbers in a table");
  same(await page.locator(".chart svg[role=img]").count(), 5, "four scores, and support");
});

// ---- Without JavaScript

await open(report("sarah"), { javaScriptEnabled: false }, async (page) => {
  same(await shown(page), ["week 16", "week 8", "week 4", "week 1"], "without a script every session is there");
  same(await page.locator(".pair:visible").count(), 3, "and every change");
  same(await page.locator(".controls:visible").count(), 0, "and no button that would do nothing");
  ok(await page.locator("#s4p2").isVisible(), "and what is said of people");
});

// ---- Paper

// What of a sheet is outside its paper, or is cut.
function beyond({ width, height }) {
  const mm = 96 / 25.4;
  const sheets = [...document.querySelectorAll(".session.chosen, .pair")].filter((sheet) => sheet.getClientRects().length);
  const wrong = [];
  for (const sheet of sheets) {
    const box = sheet.getBoundingClientRect();
    const above = sheet.matches(".session") ? document.querySelector(".top").getBoundingClientRect().height : 0;
    if (box.height + above > height * mm + 1) wrong.push(`${sheet.id} is ${(box.height + above) / mm} mm high`);
    for (const part of sheet.querySelectorAll("*")) {
      const rect = part.getBoundingClientRect();
      if (part.closest(".people, .heard, .key svg, details:not([open])") || !rect.width) continue;
      if (rect.right > width * mm + 1 || rect.left < -1) wrong.push(`${sheet.id} ${part.tagName} ${part.className} ${part.textContent.slice(0, 30)}`);
      if (part.matches("textarea, td, th, li, h2, h3") && (part.scrollWidth > part.clientWidth + 2)) wrong.push(`cut: ${part.tagName} ${part.textContent.slice(0, 30)}`);
    }
  }
  return wrong;
}

for (const [name, options, paper, pages] of [
  ["sarah", [], A4, 4], ["sarah", ["--paper", "letter"], LETTER, 4], ["sarah", ["--lang", "de"], A4, 4],
  ["sarah", ["--lang", "de", "--paper", "letter"], LETTER, 4],
  ["sarah", ["--from", "week 4", "--to", "week 8"], A4, 2], ["nobody", [], A4, 1], ["one", [], A4, 1],
  ["hostile", [], A4, 2], ["long", [], A4, 20]]) {
  await open(report(name, ...options), { viewport: { width: Math.floor((paper.width * 96) / 25.4), height: 700 } }, async (page) => {
    const label = `${name} ${options.join(" ")}`;
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const found = [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b/g)].length;
    same(found, pages, `${label} is one sheet and one for each change`);
    await page.emulateMedia({ media: "print" });
    same(await page.evaluate(beyond, paper), [], `${label} fits its paper`);
    same(await page.locator(".controls:visible, .people:visible").count(), 0, `${label} prints no buttons`);
  });
}
await open(report("sarah"), {}, async (page) => {
  await page.keyboard.press("ArrowLeft");
  await page.emulateMedia({ media: "print" });
  same(await shown(page), ["week 8"], "the session that is shown is printed");
});

// ---- Everyone can use it

for (const options of [[], ["--therapist"]])
  for (const colorScheme of ["light", "dark"])
    for (const width of [1440, 820, 390])
      await open(report("sarah", ...options), { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }, async (page) => {
        await page.evaluate(axe);
        const steps = { "": () => {}, "a person": () => page.locator(".session.chosen .who:visible").nth(1).focus(), "the change": () => page.click(".changed") };
        for (const [state, act] of Object.entries(steps)) {
          await act();
          const found = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
          same(found.violations.map((v) => `${v.id}: ${v.nodes[0].html}`), [], `axe: ${options.join(" ") || "client"} ${colorScheme} ${width} ${state}`);
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        ok(wide <= 0, `${options.join(" ") || "client"} ${colorScheme} ${width}: nothing sticks out sideways`, wide);
      });

await browser.close();
rmSync(work, { recursive: true });
console.log(`1..${count}`);
process.exit(failed ? 1 : 0);
