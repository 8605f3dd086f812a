// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/learning_board.h"

#include <algorithm>
#include <utility>

namespace andon {
namespace {

constexpr int pageRows = 200;

/// True where it was otherwise before: what did not change must not move a list that somebody reads.
template <class T>
bool changes(T &known, const T &answer)
{
  if (known == answer)
    return false;
  known = answer;
  return true;
}

/// The newest page over what was known: what older pages brought stays.
RetrainingPage over(const RetrainingPage &known, RetrainingPage newest)
{
  if (newest.next == 0 || newest.rows.empty())
    return newest;
  const std::int64_t last = newest.rows.back().number;
  bool hasOlder = false;
  for (const RetrainingItem &item : known.rows)
    if (item.number < last) {
      newest.rows.push_back(item);
      hasOlder = true;
    }
  if (hasOlder)
    newest.next = known.next;
  return newest;
}

} // namespace

LearningBoard::LearningBoard(Desk &desk, QObject *parent)
    : QObject(parent)
    , desk_(desk)
{
}

LearningBoard::~LearningBoard()
{
  for (Ticket &ticket : questions_)
    cancel(ticket);
  cancel(replay_);
}

void LearningBoard::cancel(Ticket &ticket)
{
  if (!ticket.isNone())
    desk_.cancel(ticket);
  ticket = {};
}

void LearningBoard::setPredictor(const PredictorId &predictor)
{
  if (predictor == predictor_)
    return;
  predictor_ = predictor;
  queue_ = {};
  occurrences_.clear();
  hasQueue_ = false;
  triggers_.clear();
  versions_.clear();
  shadows_.clear();
  promotions_.clear();
  replayed_.reset();
  replayProblem_.reset();
  stopReplay();
  Q_EMIT queueChanged();
  Q_EMIT lifeChanged();
}

void LearningBoard::setFilter(QueueFilter filter)
{
  if (filter == filter_)
    return;
  filter_ = filter;
  queue_.rows.clear(); // of the other filter
  queue_.next = 0;
  occurrences_.clear();
  hasQueue_ = false;
  askQueue();
}

void LearningBoard::setPerson(const PersonId &person, bool mayReview)
{
  if (mayReview != mayReview_) {
    mayReview_ = mayReview;
    people_.clear();
    cancel(questions_[People]);
    problems_[People].reset();
    Q_EMIT lifeChanged();
  }
  if (person == person_)
    return;
  person_ = person;
  taps_ = {}; // of somebody else
  hasTaps_ = false;
  cancel(questions_[Taps]);
  problems_[Taps].reset();
  Q_EMIT tapsChanged();
}

template <class Q>
void LearningBoard::ask(Kind kind, Q query, std::function<bool(const typename Q::Answer &)> take, void (LearningBoard::*changed)())
{
  cancel(questions_[kind]);
  const auto answered = [this, kind, take = std::move(take), changed](const Result<typename Q::Answer> &answer) {
    questions_[kind] = {};
    const bool failedBefore = std::exchange(problems_[kind], answer ? std::nullopt : std::optional{answer.error()}).has_value();
    if ((answer && take(*answer)) || failedBefore != problems_[kind].has_value())
      Q_EMIT(this->*changed)();
  };
  questions_[kind] = desk_.ask(std::move(query), std::function<void(const Result<typename Q::Answer> &)>(answered));
}

RetrainingQuery LearningBoard::queueQuery() const
{
  RetrainingQuery query;
  query.predictor = predictor_;
  query.limit = pageRows;
  switch (filter_) {
  case QueueFilter::All:
  case QueueFilter::Count: break;
  case QueueFilter::WantsReview: query.wantsReview = true; break;
  case QueueFilter::Queued: query.state = RetrainingState::Queued; break;
  case QueueFilter::Accepted: query.state = RetrainingState::Accepted; break;
  case QueueFilter::Rejected: query.state = RetrainingState::Rejected; break;
  case QueueFilter::Trained: query.state = RetrainingState::Trained; break;
  }
  return query;
}

void LearningBoard::askQueue()
{
  ask<RetrainingQuery>(
      Queue, queueQuery(),
      [this](const RetrainingPage &page) {
        const bool isFirst = !std::exchange(hasQueue_, true);
        const bool isOther = changes(queue_, over(queue_, page));
        group();
        return isFirst || isOther;
      },
      &LearningBoard::queueChanged);
}

void LearningBoard::askMore()
{
  if (queue_.next == 0)
    return;
  RetrainingQuery query = queueQuery();
  query.before = queue_.next;
  ask<RetrainingQuery>(
      Queue, query,
      [this](const RetrainingPage &page) {
        queue_.rows.insert(queue_.rows.end(), page.rows.begin(), page.rows.end());
        queue_.next = page.next;
        queue_.counts = page.counts;
        queue_.wantReview = page.wantReview;
        group();
        return true;
      },
      &LearningBoard::queueChanged);
}

void LearningBoard::askTaps()
{
  if (person_.empty())
    return;
  RetrainingQuery query;
  query.person = person_;
  query.limit = pageRows;
  ask<RetrainingQuery>(
      Taps, query,
      [this](const RetrainingPage &page) {
        const bool isFirst = !std::exchange(hasTaps_, true);
        return changes(taps_, over(taps_, page)) || isFirst;
      },
      &LearningBoard::tapsChanged);
}

void LearningBoard::askMoreTaps()
{
  if (taps_.next == 0 || person_.empty())
    return;
  RetrainingQuery query;
  query.person = person_;
  query.limit = pageRows;
  query.before = taps_.next;
  ask<RetrainingQuery>(
      Taps, query,
      [this](const RetrainingPage &page) {
        taps_.rows.insert(taps_.rows.end(), page.rows.begin(), page.rows.end());
        taps_.next = page.next;
        return true;
      },
      &LearningBoard::tapsChanged);
}

void LearningBoard::askAll()
{
  askTaps();
  askQueue();
  ask<TriggersQuery>(
      Triggers, {predictor_}, [this](const std::vector<RetrainingTrigger> &answer) { return changes(triggers_, answer); },
      &LearningBoard::lifeChanged);
  ask<PredictorVersionsQuery>(
      Versions, {predictor_}, [this](const std::vector<PredictorVersion> &answer) { return changes(versions_, answer); },
      &LearningBoard::lifeChanged);
  ask<ShadowsQuery>(
      Shadows, {predictor_}, [this](const std::vector<ShadowComparison> &answer) { return changes(shadows_, answer); },
      &LearningBoard::lifeChanged);
  ask<PromotionsQuery>(
      Promotions, {predictor_}, [this](const std::vector<Promotion> &answer) { return changes(promotions_, answer); },
      &LearningBoard::lifeChanged);
  if (mayReview_)
    ask<ConsistencyQuery>(
        People, {}, [this](const std::vector<PersonConsistency> &answer) { return changes(people_, answer); }, &LearningBoard::lifeChanged);
  askStatus();
}

void LearningBoard::askStatus()
{
  ask<LearningStatusQuery>(
      Status, {}, [this](const LearningStatus &answer) { return changes(status_, answer); }, &LearningBoard::statusChanged);
}

void LearningBoard::replay(const std::string &package, UtcTime from, UtcTime to)
{
  cancel(replay_);
  replayProblem_.reset();
  replay_ = desk_.ask(ShadowReplayQuery{predictor_, package, from, to}, [this](const Result<ShadowComparison> &answer) {
    replay_ = {};
    if (answer)
      replayed_ = *answer;
    else
      replayProblem_ = answer.error();
    Q_EMIT replayChanged();
  });
  Q_EMIT replayChanged();
}

void LearningBoard::stopReplay()
{
  if (replay_.isNone())
    return;
  cancel(replay_);
  Q_EMIT replayChanged();
}

void LearningBoard::group()
{
  occurrences_.clear();
  for (const RetrainingItem &item : queue_.rows) {
    auto found = std::find_if(occurrences_.begin(), occurrences_.end(),
                              [&item](const QueuedOccurrence &each) { return each.occurrence == item.occurrence; });
    if (found == occurrences_.end())
      found = occurrences_.insert(occurrences_.end(), {item.occurrence, item.alarm, item.raisedAt, {}});
    found->items.push_back(item);
  }
}

const QueuedOccurrence *LearningBoard::find(OccurrenceId occurrence) const
{
  const auto found = std::find_if(occurrences_.begin(), occurrences_.end(),
                                  [occurrence](const QueuedOccurrence &each) { return each.occurrence == occurrence; });
  return found == occurrences_.end() ? nullptr : &*found;
}

const PredictorVersion *LearningBoard::champion() const
{
  if (predictor_.empty())
    return nullptr;
  const auto found =
      std::find_if(versions_.begin(), versions_.end(), [](const PredictorVersion &each) { return each.role == VersionRole::Champion; });
  return found == versions_.end() ? nullptr : &*found;
}

const PredictorVersion *LearningBoard::version(const std::string &package) const
{
  const auto found =
      std::find_if(versions_.begin(), versions_.end(), [&package](const PredictorVersion &each) { return each.package == package; });
  return found == versions_.end() ? nullptr : &*found;
}

std::optional<Error> LearningBoard::problem() const
{
  for (const std::optional<Error> &each : problems_)
    if (each)
      return each;
  return std::nullopt;
}

} // namespace andon
