export default function AreaPage({ pcode }: { pcode: string }) {
  return <h1>{pcode}</h1>;
}
