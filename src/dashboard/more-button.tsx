/** Goes on with a list that is shown in parts. */
export function MoreButton(props: {
  label: string;
  loading: string;
  isLoading: boolean;
  onMore: () => void;
}) {
  return (
    <button type="button" className="plain-button more" disabled={props.isLoading} onClick={props.onMore}>
      {props.isLoading ? props.loading : props.label}
    </button>
  );
}
