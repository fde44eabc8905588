/** Says, in a private window, why there is no quiz. */
export function PrivateNote() {
  return (
    <p class="quiet-note">
      This is a private window: definitions work, and nothing is kept. Your quiz is in a normal
      window.
    </p>
  );
}
