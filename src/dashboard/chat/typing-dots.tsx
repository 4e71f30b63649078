export function TypingDots({ label }: { label: string }) {
  return (
    <div className="group bot">
      <div className="bubble typing" role="img" aria-label={label}>
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
