// Reads messages as JSON lines and prints what chrono-node finds in them, and the seconds it took.
const chrono = require("chrono-node");
const lines = require("fs").readFileSync(0, "utf8").split("\n").map((line) => JSON.parse(line));
const JAKARTA = 420;
const day = (moment) => new Date(moment.getTime() + JAKARTA * 60000).toISOString().slice(0, 10);
const read = ({ text, now }) => {
  const reference = { instant: new Date(now), timezone: JAKARTA };
  const found = chrono.en.GB.parse(text, reference, { forwardDate: true });
  if (!found.length) return null;
  const first = found[0].start.date();
  return [day(first), day((found[0].end ?? found[0].start).date())];
};
lines.forEach(read);
const start = process.cpuUsage();
const found = lines.map(read);
const used = process.cpuUsage(start);
const seconds = (used.user + used.system) / 1e6;
process.stdout.write(JSON.stringify({ found, seconds }));
