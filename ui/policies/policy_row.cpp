// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/policy_row.h"

#include "ui/policies/policy_editor.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int ValueWidth = 232;
constexpr int ScopeWidth = 112;
constexpr int EnforcerWidth = 92;

QHBoxLayout *columns(QWidget *of)
{
    auto *layout = new QHBoxLayout(of);
    layout->setContentsMargins(scaled(14), scaled(3), scaled(14), scaled(3));
    layout->setSpacing(scaled(12));
    return layout;
}

void badgeOf(QLabel *label, const PolicyState &state)
{
    setStyleProperty(label, "badge",
        state.enforcer == Enforcer::Guard  ? QStringLiteral("ok")
        : state.enforcer == Enforcer::Odoo ? QStringLiteral("info")
                                           : QStringLiteral("none"));
    label->setText(enforcerText(state.enforcer));
}

} // namespace

QWidget *makePolicyHeadings(const QString &whatIf)
{
    auto *box = new QWidget;
    QHBoxLayout *layout = columns(box);
    const auto add = [layout](const QString &text, int width, int stretch) {
        QLabel *label = makeLabel(text, TextRole::Second, Ink::Text2);
        QFont font = textFont(TextRole::Second);
        font.setWeight(QFont::DemiBold);
        label->setFont(font);
        if (width > 0)
            label->setFixedWidth(scaled(width));
        layout->addWidget(label, stretch);
    };
    add(PolicyRow::tr("Policy"), 0, 5);
    add(PolicyRow::tr("Value"), ValueWidth, 0);
    add(PolicyRow::tr("Scope"), ScopeWidth, 0);
    add(PolicyRow::tr("Enforced by"), EnforcerWidth, 0);
    add(whatIf, 0, 6);
    return box;
}

PolicyRow::PolicyRow(Policy policy, QWidget *parent)
    : QFrame(parent)
    , m_policy(policy)
{
    setProperty("row", QStringLiteral("plain"));
    m_editor = new PolicyEditor(policy);
    m_editor->setFixedWidth(scaled(ValueWidth));
    connect(m_editor, &PolicyEditor::edited, this, [this](const PolicyValue &value) { Q_EMIT edited(m_policy, value); });
    connect(m_editor, &PolicyEditor::refused, this,
        [this](const QString &typed, const QString &why) { Q_EMIT refused(m_policy, typed, why); });
    auto *what = new QVBoxLayout;
    what->setSpacing(0);
    QLabel *title = makeLabel(policyTitle(policy), TextRole::Body, Ink::Text1);
    title->setBuddy(m_editor);
    what->addWidget(title);
    what->addWidget(new ElidedLabel(policyHint(policy), TextRole::Hint, Ink::Text3));
    m_scope = makeLabel(policyScopeText(definitionOf(policy).scope), TextRole::Second, Ink::Text2);
    m_scope->setFixedWidth(scaled(ScopeWidth));
    m_enforcer = makeLabel({}, TextRole::Second, Ink::Text2);
    m_enforcer->setObjectName(QStringLiteral("enforcer"));
    auto *badge = new QWidget;
    badge->setFixedWidth(scaled(EnforcerWidth));
    auto *badgeLayout = new QHBoxLayout(badge);
    badgeLayout->setContentsMargins(0, 0, 0, 0);
    badgeLayout->addWidget(m_enforcer, 0, Qt::AlignVCenter);
    badgeLayout->addStretch(1);
    m_note = makeLabel({}, TextRole::Second, Ink::Text2);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setWordWrap(true);
    QHBoxLayout *layout = columns(this);
    layout->addLayout(what, 5);
    layout->addWidget(m_editor);
    layout->addWidget(m_scope);
    layout->addWidget(badge);
    layout->addWidget(m_note, 6);
    setMinimumHeight(scaled(38));
}

void PolicyRow::show(const PolicyDraft &draft)
{
    const PolicyState &state = draft.base().state(m_policy);
    m_editor->show(state, draft.shown(m_policy), draft.typed(m_policy));
    badgeOf(m_enforcer, state);
    m_problem = draft.refusal(m_policy);
    m_hint = policyNote(state);
    if (const auto was = draft.movedFrom(m_policy)) {
        m_problem = tr("Changed meanwhile by somebody else: it was %1, is now %2.")
                        .arg(policyValueText(m_policy, *was), state.value ? policyValueText(m_policy, *state.value) : tr("not known"));
    }
    setStyleProperty(this, "row", draft.isChanged(m_policy) ? QStringLiteral("changed") : QStringLiteral("plain"));
    sayNote();
}

void PolicyRow::setWhatIf(const QString &text, const QString &more)
{
    m_whatIf = text;
    m_whatIfMore = more;
    sayNote();
}

QString PolicyRow::note() const
{
    return m_note->text();
}

/// What keeps from saving takes the place of all else; what would come of it goes before how far it holds.
void PolicyRow::sayNote()
{
    const QString apart = m_whatIf.isEmpty() || m_hint.isEmpty() ? QString() : QStringLiteral(" ");
    m_note->setText(visibleText(m_problem.isEmpty() ? m_whatIf + apart + m_hint : m_problem));
    m_note->setProperty("ink", !m_problem.isEmpty() ? QStringLiteral("bad") : QStringLiteral("2"));
    setStyleProperty(m_note, "ink", m_note->property("ink"));
    QStringList more;
    for (const QString &one : {m_problem, m_whatIf, m_whatIfMore, m_hint}) {
        if (!one.isEmpty())
            more << one;
    }
    m_note->setToolTip(visibleText(more.join(u'\n')));
}

} // namespace gatehouse
