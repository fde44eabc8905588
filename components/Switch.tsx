type SwitchProps = {
  readonly label: string;
  readonly isOn: boolean;
  /** Whether a change is on its way: the switch stays where it is and does nothing. */
  readonly isBusy: boolean;
  readonly onSwitch: (isOn: boolean) => void;
};

/** A choice that takes effect at once. */
export function Switch({ label, isOn, isBusy, onSwitch }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={isOn}
      aria-disabled={isBusy}
      onClick={() => isBusy || onSwitch(!isOn)}
    >
      <span class="switch-label">{label}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
