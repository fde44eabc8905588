import { showStudyPage } from '@/surfaces/show-surface';

void showStudyPage();
