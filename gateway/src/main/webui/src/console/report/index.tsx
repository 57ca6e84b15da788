export function SituationReport() {
  return <h1>Report</h1>;
}
