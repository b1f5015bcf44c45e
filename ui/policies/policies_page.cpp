// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/policies_page.h"

#include "ui/policies/allowed_list.h"
#include "ui/policies/compare_policies.h"
#include "ui/policies/pending_bar.h"
#include "ui/policies/policy_row.h"
#include "ui/policies/preset_dialog.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/state_panels.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// So long after the last key, what the values would have done is looked up.
constexpr int TypingMs = 120;
/// The past is read anew when it is older; it takes longer than an answer.
constexpr qint64 PastKeepsMs = 300'000;

const QString SourceKey = QStringLiteral("policies/source");

QString groupHint(PolicyGroup group)
{
    switch (group) {
    case PolicyGroup::Sessions: return PoliciesPage::tr("how long a session may live");
    case PolicyGroup::SignIn: return PoliciesPage::tr("who may come in, how often, from where");
    case PolicyGroup::Suspicious: return PoliciesPage::tr("logins that are unlike those before");
    case PolicyGroup::Passwords: return PoliciesPage::tr("their age, and how one is forgotten");
    case PolicyGroup::Mail: return PoliciesPage::tr("sent by Odoo, through its own queue");
    }
    return {};
}

} // namespace

PoliciesPage::PoliciesPage(AsyncReader &reader, QWidget *parent)
    : Page(parent)
    , m_reader(reader)
{
    setObjectName(QStringLiteral("policiesPage"));
    m_whatIfDelay.setSingleShot(true);
    m_whatIfDelay.setInterval(TypingMs);
    connect(&m_whatIfDelay, &QTimer::timeout, this, qOverload<>(&PoliciesPage::askWhatIf));
    m_empty = new EmptyState;
    connect(m_empty, &EmptyState::actionTriggered, this, &PoliciesPage::connectRequested);
    m_loading = new LoadingState;
    m_loading->setAccessibleName(tr("Asking the ledger for policies"));
    m_failed = new FailedState;
    connect(m_failed, &FailedState::retryRequested, this, &PoliciesPage::refresh);
    m_stack = new QStackedWidget;
    for (QWidget *state : {static_cast<QWidget *>(m_empty), m_loading, static_cast<QWidget *>(m_failed), makeForm()})
        m_stack->addWidget(state);
    m_stack->setCurrentWidget(m_loading);
    m_pending = new PendingBar;
    connect(m_pending, &PendingBar::saveRequested, this, &PoliciesPage::save);
    connect(m_pending, &PendingBar::discardRequested, this, [this] {
        draft().clear();
        showDraft();
    });
    auto *saving = new QAction(tr("Save policies"), this);
    saving->setShortcut(QKeySequence::Save);
    saving->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(saving, &QAction::triggered, this, &PoliciesPage::save);
    addAction(saving);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    layout->setSpacing(scaled(8));
    layout->addWidget(makeHead());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_pending);
}

PoliciesPage::~PoliciesPage()
{
    m_whatIfCancel.cancel();
    if (m_whatIf)
        m_whatIf->cancelAll();
}

QWidget *PoliciesPage::makeHead()
{
    m_sources = new QComboBox;
    m_sources->setObjectName(QStringLiteral("policySource"));
    m_sources->setAccessibleName(tr("Policies of"));
    connect(m_sources, &QComboBox::activated, this, [this] { choose(SourceId{m_sources->currentData().toLongLong()}); });
    m_state = makeLabel({}, TextRole::Body, Ink::Text2);
    m_state->setObjectName(QStringLiteral("policyState"));
    m_compare = new QPushButton(themedIcon(QLatin1StringView("columns-3")), tr("&Compare sources…"));
    m_compare->setObjectName(QStringLiteral("compareSources"));
    m_compare->setProperty("kind", QStringLiteral("soft"));
    connect(m_compare, &QPushButton::clicked, this, &PoliciesPage::compare);
    m_presets = new QPushButton(tr("&Presets"));
    m_presets->setObjectName(QStringLiteral("presets"));
    m_presets->setProperty("kind", QStringLiteral("soft"));
    m_presets->setProperty("opens", QStringLiteral("menu"));
    m_presets->setToolTip(tr("What NIST and OWASP ask for, clause by clause"));
    auto *menu = new QMenu(m_presets);
    for (const Preset &preset : policyPresets())
        menu->addAction(tr("%1…").arg(preset.title), this, [this, key = preset.key] { takePreset(key); })->setToolTip(preset.document);
    menu->setToolTipsVisible(true);
    m_presets->setMenu(menu);
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(12));
    layout->addWidget(makeLabel(title(), TextRole::Title, Ink::Text1));
    layout->addWidget(m_sources);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_compare);
    layout->addWidget(m_presets);
    return box;
}

QWidget *PoliciesPage::makeForm()
{
    auto *sheet = new QWidget;
    auto *layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(0, 0, scaled(2), 0);
    layout->setSpacing(scaled(10));
    QFrame *card = nullptr;
    QVBoxLayout *rows = nullptr;
    std::optional<PolicyGroup> group;
    for (const Policy policy : AllPolicies) {
        if (const PolicyGroup now = definitionOf(policy).group; group != now) {
            group = now;
            card = new QFrame;
            card->setProperty("panel", QStringLiteral("card"));
            rows = new QVBoxLayout(card);
            rows->setContentsMargins(1, 1, 1, 1);
            rows->setSpacing(0);
            auto *head = new QFrame;
            head->setProperty("row", QStringLiteral("head"));
            auto *headLayout = new QHBoxLayout(head);
            headLayout->setContentsMargins(scaled(14), scaled(5), scaled(14), scaled(5));
            headLayout->addWidget(makeLabel(policyGroupTitle(now), TextRole::Strong, Ink::Text1));
            headLayout->addWidget(makeLabel(groupHint(now), TextRole::Second, Ink::Text3));
            headLayout->addStretch(1);
            rows->addWidget(head);
            layout->addWidget(card);
        }
        auto *row = new PolicyRow(policy);
        connect(row, &PolicyRow::edited, this,
            [this](Policy which, const PolicyValue &value) { edit(which, [&](PolicyDraft &d) { d.want(which, value); }); });
        connect(row, &PolicyRow::refused, this, [this](Policy which, const QString &typed, const QString &why) {
            edit(which, [&](PolicyDraft &d) { d.refuse(which, typed, why); });
        });
        m_rows.emplace(policy, row);
        rows->addWidget(row);
    }
    m_allowed = new AllowedList;
    connect(m_allowed, &AllowedList::allowRequested, this, [this] { Q_EMIT allowRequested(m_source); });
    connect(m_allowed, &AllowedList::removeRequested, this, [this](const Allowance &one) { Q_EMIT disallowRequested(m_source, {one}); });
    layout->addWidget(m_allowed);
    layout->addStretch(1);
    m_form = new QScrollArea;
    m_form->setWidgetResizable(true);
    m_form->setFrameShape(QFrame::NoFrame);
    m_form->setWidget(sheet);
    m_form->setFocusPolicy(Qt::NoFocus);
    m_obstacle = makeLabel({}, TextRole::Body, Ink::WarnText);
    m_obstacle->setObjectName(QStringLiteral("policyObstacle"));
    m_obstacle->setWordWrap(true);
    m_obstacle->setProperty("panel", QStringLiteral("warn"));
    m_obstacle->setContentsMargins(scaled(10), scaled(6), scaled(10), scaled(6));
    auto *box = new QWidget;
    auto *all = new QVBoxLayout(box);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(4));
    all->addWidget(m_obstacle);
    all->addWidget(makePolicyHeadings(tr("What if, on the last %n day(s)", nullptr, WhatIf::Days)));
    all->addWidget(m_form, 1);
    return box;
}

void PoliciesPage::setWhyNot(const std::function<QString(const QString &)> &whyNot)
{
    m_whyNot = whyNot;
    showDraft();
}

void PoliciesPage::setWhyNotAllow(const std::function<QString(const QString &)> &whyNot)
{
    m_whyNotAllow = whyNot;
    showDraft();
}

void PoliciesPage::setScope(const Scope &scope)
{
    if (!scope.sourceName.isEmpty())
        m_wantedSource = scope.sourceName;
    if (!m_known.empty())
        fillSources();
}

void PoliciesPage::refresh()
{
    ++m_asking;
    askLedger(m_reader, this, [](Reader &reader) { return knownPolicies(reader); }, [this](const Result<std::vector<KnownPolicies>> &known) {
        --m_asking;
        take(known);
    });
}

void PoliciesPage::take(const Result<std::vector<KnownPolicies>> &known)
{
    if (!known) {
        m_failed->setTexts(tr("The ledger could not be read."), known.error().text);
        m_stack->setCurrentWidget(m_failed);
        return;
    }
    m_known = *known;
    for (const KnownPolicies &source : m_known)
        m_drafts[source.source.value].setBase(source.set);
    fillSources();
}

void PoliciesPage::fillSources()
{
    const QSignalBlocker quiet(m_sources);
    m_sources->clear();
    for (const KnownPolicies &source : m_known)
        m_sources->addItem(visibleText(source.name), QVariant::fromValue(static_cast<qlonglong>(source.source.value)));
    const auto wanted = std::find_if(m_known.cbegin(), m_known.cend(), [this](const KnownPolicies &s) { return s.name == m_wantedSource; });
    if (wanted != m_known.cend())
        m_source = wanted->source;
    else if (!current())
        m_source = m_known.empty() ? SourceId() : m_known.front().source;
    m_sources->setCurrentIndex(m_sources->findData(QVariant::fromValue(static_cast<qlonglong>(m_source.value))));
    m_sources->setVisible(m_known.size() > 1);
    showDraft();
}

void PoliciesPage::choose(SourceId source)
{
    m_source = source;
    if (const KnownPolicies *known = current())
        m_wantedSource = known->name;
    showDraft();
}

const KnownPolicies *PoliciesPage::current() const
{
    const auto found = std::find_if(m_known.cbegin(), m_known.cend(), [this](const KnownPolicies &s) { return s.source == m_source; });
    return found == m_known.cend() ? nullptr : &*found;
}

PolicyDraft &PoliciesPage::draft()
{
    return m_drafts[m_source.value];
}

void PoliciesPage::edit(Policy policy, const std::function<void(PolicyDraft &)> &change)
{
    change(draft());
    m_rows.at(policy)->show(draft());
    m_pending->show(draft());
    m_whatIfDelay.start();
}

void PoliciesPage::showDraft()
{
    const KnownPolicies *known = current();
    m_compare->setVisible(std::count_if(m_known.cbegin(), m_known.cend(), [](const KnownPolicies &s) { return !s.set.isEmpty(); }) > 1);
    if (!known || known->set.isEmpty()) {
        m_state->clear();
        m_presets->hide();
        m_pending->hide();
        if (known && known->problem.isEmpty())
            m_empty->setTexts(tr("Not read yet"), tr("The policies of %1 come with its next whole reading.").arg(visibleText(known->name)));
        else if (known)
            m_empty->setTexts(tr("Not read"), visibleText(known->problem));
        else
            m_empty->setTexts(tr("No Odoo is connected"),
                tr("Policies are those of an Odoo: what it enforces by itself, and with the Guard installed all of them. Exported logs "
                   "have none."),
                tr("Connect…"));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    sayState(*known);
    m_presets->show();
    for (const auto &[policy, row] : m_rows)
        row->show(draft());
    m_pending->show(draft());
    const QString obstacle = m_whyNot ? m_whyNot(known->name) : QString();
    m_obstacle->setText(visibleText(obstacle));
    m_obstacle->setVisible(!obstacle.isEmpty());
    m_allowed->setVisible(!known->set.guard.isEmpty());
    m_allowed->show(known->allowed.value_or(std::vector<Allowance>()), known->allowed.has_value(),
        obstacleOn(known->name, m_whyNotAllow));
    m_stack->setCurrentIndex(m_stack->count() - 1);
    m_whatIfDelay.start();
}

void PoliciesPage::sayState(const KnownPolicies &known)
{
    const QString when = known.set.read.isKnown() ? words::moment(known.set.read) : tr("at an unknown time");
    QString text = known.set.guard.isEmpty() ? tr("No Guard · Odoo's own rules, read %1").arg(when)
                                             : tr("Guard %1 answered %2").arg(visibleText(known.set.guard), when);
    if (!known.set.others.isEmpty())
        text += QStringLiteral(" · ")
                + tr("%n policy(s) more that this program does not know", nullptr, static_cast<int>(known.set.others.size()));
    m_state->setText(text);
    m_state->setToolTip(visibleText(known.set.others.join(QStringLiteral(", "))));
}

void PoliciesPage::askWhatIf()
{
    const KnownPolicies *known = current();
    if (!known || known->set.isEmpty() || !isVisible())
        return;
    m_whatIfCancel.cancel();
    m_whatIfCancel = CancelToken();
    if (!m_whatIf || m_whatIfSource != m_source || m_whatIfAge.hasExpired(PastKeepsMs)) {
        if (m_whatIf)
            m_whatIf->cancelAll();
        m_whatIf = std::make_shared<WhatIf>();
        m_whatIfSource = m_source;
        m_whatIfAge.start();
    }
    const PolicyValues values = shownValues();
    for (const auto &[policy, row] : m_rows) {
        if (!canAskWhatIf(policy))
            continue;
        if (values.contains(policy) && draft().refusal(policy).isEmpty())
            askWhatIf(policy, values);
        else
            row->setWhatIf({}, {});
    }
}

void PoliciesPage::askWhatIf(Policy policy, const PolicyValues &values)
{
    ++m_asking;
    askLedger(
        m_reader, this,
        [whatIf = m_whatIf, source = m_source, policy, values, token = m_whatIfCancel](
            Reader &reader) { return whatIf->ask(reader, source, policy, values, token); },
        [this, policy, token = m_whatIfCancel](const Result<WhatIfAnswer> &answer) {
            --m_asking;
            if (token.isCancelled())
                return;
            PolicyRow *row = m_rows.at(policy);
            // What could not be found out is no reason to keep the officer from the form.
            if (!answer)
                return row->setWhatIf({}, tr("What it would have done could not be found out: %1").arg(answer.error().text));
            QStringList more = whatIfFacts(*answer);
            for (const WhatIfAnswer::Loud &loud : answer->loudest)
                more << tr("%1: %2", "a user, how often").arg(visibleText(loud.login), words::count(loud.count));
            more << answer->limits;
            row->setWhatIf(answer->counts == WhatIfAnswer::Counts::Nothing ? QString() : whatIfSentence(*answer), more.join(u'\n'));
        });
}

PolicyValues PoliciesPage::shownValues()
{
    PolicyValues values;
    for (const Policy policy : AllPolicies) {
        if (const auto shown = draft().shown(policy))
            values.emplace(policy, *shown);
    }
    return values;
}

void PoliciesPage::takePreset(const QString &key)
{
    const auto preset = policyPreset(key);
    const KnownPolicies *known = current();
    if (!preset || !known)
        return;
    auto *dialog = new PresetDialog(*preset, known->set, shownValues(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PresetDialog::takeRequested, this, [this](const PolicyValues &values) {
        draft().want(values);
        showDraft();
    });
    dialog->open();
}

void PoliciesPage::compare()
{
    auto *dialog = new ComparePolicies(m_known, m_source, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ComparePolicies::copyRequested, this, [this](const PolicyValues &values) {
        draft().want(values);
        showDraft();
    });
    dialog->open();
}

void PoliciesPage::save()
{
    const KnownPolicies *known = current();
    if (!known || !m_pending->canSave())
        return;
    const QString obstacle = m_whyNot ? m_whyNot(known->name) : QString();
    if (!obstacle.isEmpty())
        Q_EMIT notice(obstacle);
    else
        Q_EMIT saveRequested(m_source, draft().changes());
}

void PoliciesPage::saveState(QSettings &settings) const
{
    if (const KnownPolicies *known = current())
        settings.setValue(SourceKey, known->name);
}

void PoliciesPage::restoreState(QSettings &settings)
{
    if (m_wantedSource.isEmpty())
        m_wantedSource = settings.value(SourceKey).toString();
}

} // namespace gatehouse
