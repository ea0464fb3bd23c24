// Loaded before the bot (`node --require`) in the `turn` bench, whose connector has no limits. The bot
// itself has no setting that takes Teams' limits away, because somebody would set it in production.
import * as limits from '../../bot/teams/rateLimit';

const loaded = require.cache[require.resolve('../../bot/teams/rateLimit')];
if (!loaded) throw new Error('the rate limits are not where this bench looks for them');
const withoutLimits = () => Object.assign(limits.createRateLimit(), limits.noRateLimit);
loaded.exports = { ...limits, createRateLimit: withoutLimits };
