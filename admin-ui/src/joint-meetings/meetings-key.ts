export const MEETINGS_KEY = ['joint-meetings'];
