// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/pending_bar.h"

#include "ui/policies/policy_draft.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace gatehouse {

PendingBar::PendingBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("pending"));
    setProperty("panel", QStringLiteral("pending"));
    m_count = makeLabel({}, TextRole::Strong, Ink::Text1);
    m_changes = makeLabel({}, TextRole::Second, Ink::Text2);
    m_changes->setObjectName(QStringLiteral("changes"));
    m_changes->setWordWrap(true);
    m_changes->setTextFormat(Qt::RichText);
    auto *discard = new QPushButton(tr("&Discard"));
    discard->setObjectName(QStringLiteral("discard"));
    discard->setProperty("kind", QStringLiteral("quiet"));
    connect(discard, &QPushButton::clicked, this, &PendingBar::discardRequested);
    m_save = new QPushButton;
    m_save->setObjectName(QStringLiteral("savePolicies"));
    m_save->setProperty("kind", QStringLiteral("primary"));
    connect(m_save, &QPushButton::clicked, this, &PendingBar::saveRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    layout->setSpacing(scaled(14));
    layout->addWidget(m_count);
    layout->addWidget(m_changes, 1);
    layout->addWidget(discard);
    layout->addWidget(m_save);
    hide();
}

void PendingBar::show(const PolicyDraft &draft)
{
    const auto changes = draft.changes();
    const int count = static_cast<int>(changes.size());
    // Rich text for the line through what was; everything in it is escaped.
    QStringList lines;
    for (const PolicyChange &change : changes)
        lines << QStringLiteral("%1&nbsp; <s>%2</s> \u2192 <b>%3</b>")
                     .arg(policyTitle(change.what).toHtmlEscaped(), policyValueText(change.what, change.from).toHtmlEscaped(),
                         policyValueText(change.what, change.to).toHtmlEscaped());
    if (draft.hasRefused())
        lines << QStringLiteral("<b>%1</b>").arg(tr("What is marked in red has to be mended first.").toHtmlEscaped());
    m_changes->setText(lines.join(QStringLiteral(" &nbsp; ")));
    m_count->setText(count > 0 ? tr("%n change(s)", nullptr, count) : tr("Not savable"));
    m_save->setText(tr("&Save %n change(s)…", nullptr, count));
    m_save->setEnabled(count > 0 && !draft.hasRefused());
    setVisible(!draft.isEmpty());
}

bool PendingBar::canSave() const
{
    return m_save->isEnabled() && !isHidden();
}

} // namespace gatehouse
