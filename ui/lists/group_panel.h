// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/views.h"

#include <QFrame>

class QLabel;
class QListView;

namespace gatehouse {

class GroupModel;

/// The headings a list is grouped under, with their counts, beside the list. Choosing one narrows the list to it.
class GroupPanel : public QFrame
{
    Q_OBJECT

public:
    explicit GroupPanel(QWidget *parent = nullptr);
    ~GroupPanel() override;

    /// `chosen`: the value the list is narrowed to, or nothing.
    void setGroups(Field field, const std::vector<GroupView> &groups, const std::optional<QString> &chosen);
    void setFailure(const QString &text);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// No value: all groups.
    void chosen(gatehouse::Field field, const std::optional<QString> &value);
    void closeRequested();

private:
    void choose(int row);

    Field m_field = Field::User;
    GroupModel *m_model = nullptr;
    QLabel *m_title = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace gatehouse
