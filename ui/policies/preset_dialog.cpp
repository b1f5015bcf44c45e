// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/preset_dialog.h"

#include "ui/widgets/label.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/visible_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

enum Column { PolicyColumn, NowColumn, ThenColumn, ClauseColumn, AsksColumn, ColumnCount };

} // namespace

PresetDialog::PresetDialog(const Preset &preset, const PolicySet &base, const PolicyValues &onForm, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("presetDialog"));
    setWindowTitle(tr("%1, beside what is set").arg(preset.title));
    resize(scaled(980), scaled(520));
    QLabel *about = makeLabel(tr("%1. What is stricter already stays. Nothing is set before you save the form.").arg(preset.document),
        TextRole::Body, Ink::Text2);
    about->setWordWrap(true);
    m_table = makeSheet(ColumnCount, QStringLiteral("presetValues"), preset.title);
    m_table->setHorizontalHeaderLabels({tr("Policy"), tr("Now"), tr("Then"), tr("Clause"), tr("What it asks for")});
    m_table->verticalHeader()->setMinimumSectionSize(scaled(28));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // what is asked for is read to its end

    const PolicyValues wanted = presetValues(preset, onForm);
    for (const PresetValue &value : preset.values) {
        const PolicyState &state = base.state(value.what);
        const auto now = onForm.find(value.what);
        const auto then = wanted.find(value.what);
        const bool isSo = now != onForm.end() && (then == wanted.end() || then->second == now->second);
        const std::optional<QString> obstacle = state.isSettable() ? refusalFor(state, value.value) : policyNote(state);
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_changes.push_back({value.what, now == onForm.end() ? definitionOf(value.what).unset : now->second, value.value});
        const QString cells[] = {policyTitle(value.what), now == onForm.end() ? tr("not enforced") : policyValueText(value.what, now->second),
            isSo ? tr("stays") : policyValueText(value.what, value.value), value.clause,
            isSo || !obstacle ? value.asks : tr("%1 (%2)").arg(value.asks, *obstacle)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(visibleText(cells[column]));
            item->setToolTip(item->text());
            m_table->setItem(row, column, item);
        }
        if (isSo || obstacle) {
            m_table->item(row, PolicyColumn)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        } else {
            m_table->item(row, PolicyColumn)->setFlags(m_table->item(row, PolicyColumn)->flags() | Qt::ItemIsUserCheckable);
            m_table->item(row, PolicyColumn)->setCheckState(Qt::Checked);
        }
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column < AsksColumn; ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + scaled(22));
    connect(m_table, &QTableWidget::itemChanged, this, &PresetDialog::update);

    QStringList beyond;
    for (const QString &sentence : preset.beyond)
        beyond << QStringLiteral("\u2022 ") + visibleText(sentence);
    QLabel *rest = makeLabel(beyond.isEmpty() ? QString() : tr("It also asks for what no policy here can say:") + u'\n' + beyond.join(u'\n'),
        TextRole::Second, Ink::Text2);
    rest->setObjectName(QStringLiteral("beyond"));
    rest->setWordWrap(true);
    rest->setVisible(!beyond.isEmpty());
    m_take = new QPushButton;
    m_take->setObjectName(QStringLiteral("takePreset"));
    m_take->setProperty("kind", QStringLiteral("primary"));
    connect(m_take, &QPushButton::clicked, this, [this] {
        Q_EMIT takeRequested(chosen());
        accept();
    });
    auto *close = new QPushButton(tr("Cancel"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    foot->addWidget(m_take);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(about);
    layout->addWidget(m_table, 1);
    layout->addWidget(rest);
    layout->addLayout(foot);
    update();
}

PolicyValues PresetDialog::chosen() const
{
    PolicyValues values;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const PolicyChange &change = m_changes[static_cast<std::size_t>(row)];
        if (m_table->item(row, PolicyColumn)->checkState() == Qt::Checked)
            values.emplace(change.what, change.to);
    }
    return values;
}

void PresetDialog::update()
{
    const auto count = static_cast<int>(chosen().size());
    m_take->setText(tr("Put %n value(s) onto the form", nullptr, count));
    m_take->setEnabled(count > 0);
}

} // namespace gatehouse
