/** The look of the printed form: A4 landscape, black on white, a thick outer border. */
export const style = `
@page { size: A4 landscape; margin: 12mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body { margin: 0 auto; padding: 8mm; max-width: 273mm;
  font: 10.5pt/1.35 FangSong, "FangSong_GB2312", "仿宋", STFangsong, "Noto Serif CJK SC", serif; }
h1 { margin: 0 0 5mm; text-align: center; font: 700 17pt/1.4 SimSun, "宋体", STSong, "Noto Serif CJK SC", serif; }
h2 { margin: 5mm 0 2.5mm; break-after: avoid;
  font: 400 13pt/1.4 SimHei, "黑体", STHeiti, "Noto Sans CJK SC", sans-serif; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; border: 1.5pt solid #000; }
th, td { border: 0.5pt solid #000; padding: 0.6mm 1mm; vertical-align: middle; text-align: center;
  font-weight: 400; overflow-wrap: anywhere; text-wrap: balance; }
td { font-family: "Times New Roman", SimSun, "宋体", "Noto Serif CJK SC", serif; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.three th.label { text-align: left; text-wrap: wrap; }
.three .corner { padding: 1mm 8mm; }
.three col.group { width: 8%; }
.three col.kind { width: 11.5%; }
.three col.item { width: 31%; }
.four th { padding: 1mm 0; }
.four td { height: 9mm; }
.checks, .basis { margin: 3mm 0 0; }
ul.checks { margin-top: 1mm; padding-left: 6mm; }
.basis { font-size: 9pt; overflow-wrap: anywhere; }
@media print {
  body { padding: 0; max-width: none; font-size: 9.5pt; line-height: 1.25; }
  h1 { margin-bottom: 2mm; font-size: 15pt; }
  h2 { margin: 2mm 0 1.5mm; font-size: 12pt; }
  th, td { padding: 0.3mm 1mm; }
}
`.trim();
