// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/selection_bar.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace gatehouse {

SelectionBar::SelectionBar(QWidget *parent)
    : QFrame(parent)
{
    setProperty("panel", QStringLiteral("selection"));
    setAccessibleName(tr("Selection"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(scaled(12), scaled(7), scaled(12), scaled(7));
    m_row->setSpacing(scaled(8));
    m_count = makeLabel({}, TextRole::Strong, Ink::Text1, this);
    m_row->addWidget(m_count);
    m_reason = new ElidedLabel({}, TextRole::Second, Ink::Text2, this);
    m_row->addWidget(m_reason, 1);
    m_copy = new QPushButton(themedIcon(QLatin1StringView("copy")), tr("Copy"), this);
    m_copy->setToolTip(tr("Copy the selected rows as tab-separated text (Ctrl+C)"));
    connect(m_copy, &QPushButton::clicked, this, &SelectionBar::copyRequested);
    m_export = new QPushButton(themedIcon(QLatin1StringView("download")), {}, this);
    connect(m_export, &QPushButton::clicked, this, &SelectionBar::exportRequested);
    auto *clear = new QPushButton(tr("Clear"), this);
    clear->setToolTip(tr("Select nothing (Esc)"));
    connect(clear, &QPushButton::clicked, this, &SelectionBar::clearRequested);
    for (QPushButton *button : {m_copy, m_export})
        button->setProperty("kind", QStringLiteral("soft"));
    clear->setProperty("kind", QStringLiteral("quiet"));
    for (QPushButton *button : {m_copy, m_export, clear})
        m_row->addWidget(button);
    hide();
}

void SelectionBar::setCount(qint64 count)
{
    m_count->setText(tr("%1 selected").arg(words::count(count)));
    m_export->setText(tr("Export %1…").arg(words::count(count)));
    setVisible(count > 0);
}

void SelectionBar::leaveOutCopies()
{
    m_copy->hide();
    m_export->hide();
}

QPushButton *SelectionBar::addAction(const QIcon &icon, const QString &text)
{
    auto *button = new QPushButton(icon, text, this);
    m_row->insertWidget(2, button);
    return button;
}

void SelectionBar::setUnavailable(QPushButton *action, const QString &reason)
{
    action->setEnabled(reason.isEmpty());
    action->setToolTip(reason);
    action->setAccessibleDescription(reason);
    m_reason->setText(reason);
}

} // namespace gatehouse
