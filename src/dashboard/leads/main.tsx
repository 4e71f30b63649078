import '../base.css';
import '../file-view.css';
import '../text-box.css';
import './leads.css';
import './lead-view.css';
import '../deals/deals.css';
import '../inbox/inbox.css';
import '../inbox/talk.css';
import '../inbox/deal-forms.css';
import '../reports/reports.css';
import { createRoot } from 'react-dom/client';
import { openStorage } from '../browser-storage.ts';
import { LeadsPage } from './leads-page.tsx';

const page = document.getElementById('page');
if (page) createRoot(page).render(<LeadsPage storage={openStorage(() => localStorage)} />);
