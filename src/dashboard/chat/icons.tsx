import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export const CloseIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M10 4.500v.01M10 10v.01M10 15.500v.01" strokeWidth="2.5" />
  </Icon>
);

export const SendIcon = () => (
  <Icon>
    <path d="M10 16V4.500M5 9.500l5-5 5 5" strokeWidth="2" />
  </Icon>
);

export const ClipIcon = () => (
  <Icon>
    <path d="m16.500 9.500-6.400 6.400a4 4 0 0 1-5.700-5.700l6.700-6.700a2.700 2.700 0 0 1 3.800 3.800l-6.600 6.600a1.300 1.300 0 0 1-1.900-1.900l6-6" />
  </Icon>
);

export const DownIcon = () => (
  <Icon>
    <path d="m5 8 5 5 5-5" />
  </Icon>
);
