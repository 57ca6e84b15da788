export function ReliabilityPage() {
  return <h1>Reliability</h1>;
}
